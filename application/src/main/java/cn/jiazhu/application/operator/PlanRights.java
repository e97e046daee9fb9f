package cn.jiazhu.application.operator;

import cn.jiazhu.application.duty.ChangingRights;
import cn.jiazhu.application.duty.ChangingRights.Line;
import cn.jiazhu.domain.operator.Matter;
import java.util.List;

/// What ending or pausing these registrations would do now (试算); nothing is changed.
public final class PlanRights {

    private final ChangingRights changing;

    public PlanRights(ChangingRights changing) {
        this.changing = changing;
    }

    public List<Line> plan(Matter.Rights rights) {
        return changing.plan(rights);
    }
}
