package cn.jiazhu.application.press;

import cn.jiazhu.application.port.Annotations;
import cn.jiazhu.application.port.Certificates;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.identity.Person;

/// Makes what a person waits for be looked at at once: something about the person has changed.
public final class Waking {

    private final Certificates certificates;
    private final Annotations annotations;
    private final Clocks clocks;

    public Waking(Certificates certificates, Annotations annotations, Clocks clocks) {
        this.certificates = certificates;
        this.annotations = annotations;
        this.clocks = clocks;
    }

    public void wake(Person person) {
        var ids = certificates.of(person.id()).stream().map(Certificate::id).toList();
        annotations.wake(ids, clocks.now());
    }
}
