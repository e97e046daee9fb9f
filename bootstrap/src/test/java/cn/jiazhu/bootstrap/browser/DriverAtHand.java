package cn.jiazhu.bootstrap.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Whether this build has the browser's driver on its class path.
final class DriverAtHand implements ExecutionCondition {

    private static final boolean HERE = DriverAtHand.class.getResource("/driver/") != null;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return HERE
                ? ConditionEvaluationResult.enabled("profile `browser`")
                : ConditionEvaluationResult.disabled("only with -Pbrowser");
    }
}
