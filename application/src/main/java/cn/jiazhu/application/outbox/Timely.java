package cn.jiazhu.application.outbox;

import cn.jiazhu.application.port.Annotations;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.notice.News;
import cn.jiazhu.domain.notice.Remedy;
import java.util.Optional;

/// That a copy ends soon is news while there is no newer one and something can be done about it: asked when a reminder
/// is written, and again when it is sent.
record Timely(Annotations annotations, Clocks clocks) {

    Optional<News> news(Annotation.Issued copy, Certificate certificate) {
        boolean newer = annotations.existing(certificate.id(), clocks.today()).stream()
                .anyMatch(other -> other instanceof Annotation.Issued issued
                        && issued.numbering().ordinal() > copy.numbering().ordinal());
        return newer
                ? Optional.empty()
                : Remedy.of(copy, certificate, clocks.today())
                        .map(remedy -> new News.EndsSoon(copy.intent().period().last(), remedy));
    }
}
