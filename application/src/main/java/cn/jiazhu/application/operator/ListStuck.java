package cn.jiazhu.application.operator;

import cn.jiazhu.application.port.Certificates;
import cn.jiazhu.application.port.StuckPeople;
import cn.jiazhu.application.port.StuckPeople.Stuck;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.domain.annotation.StuckOn;
import cn.jiazhu.domain.certificate.Certificate;
import java.util.List;

/// Those who are stuck on one cause, the longest first.
public final class ListStuck {

    /// One of them, and the certificate it is about.
    public record Person(Stuck stuck, Certificate certificate) {}

    private final StuckPeople people;
    private final Certificates certificates;
    private final Clocks clocks;

    public ListStuck(StuckPeople people, Certificates certificates, Clocks clocks) {
        this.people = people;
        this.certificates = certificates;
        this.clocks = clocks;
    }

    /// From after `after` ([Stuck#FIRST] for the first page).
    public List<Person> list(StuckOn cause, Stuck after, int limit) {
        return people.page(cause, new Recent(clocks).span(), after, limit).stream()
                .map(stuck ->
                        new Person(stuck, certificates.find(stuck.certificate()).orElseThrow()))
                .toList();
    }
}
