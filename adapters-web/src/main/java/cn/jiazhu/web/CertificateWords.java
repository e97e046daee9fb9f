package cn.jiazhu.web;

import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.UsePeriod;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.web.page.Frame.Link;
import cn.jiazhu.web.page.Picture;
import cn.jiazhu.web.page.Prose;
import cn.jiazhu.web.page.VerdictSheet.Fact;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Words a certificate: its name and number, what it prints, how it looks.
record CertificateWords(Voice voice, Certificate certificate) {

    String address() {
        return "/certificates/" + certificate.id();
    }

    String name() {
        return voice.nameOf(certificate.type());
    }

    /// In pieces between which a heading may break.
    List<String> titled(String key) {
        return pieces(voice.say(key, Map.of("type", name())));
    }

    static List<String> pieces(String text) {
        return List.of(text.split("\\|", -1));
    }

    /// Empty while it is only announced.
    String number() {
        return certificate.facts().map(facts -> facts.number().text()).orElse("");
    }

    /// What would be printed, to be compared before it is.
    List<Fact> toBePrinted() {
        return certificate
                .facts()
                .map(facts -> List.of(
                        fact("field.name", facts.name().text()),
                        fact("field.employer", facts.employer().name()),
                        fact(
                                "field.specialty",
                                voice.language()
                                        .list(facts.specialties().stream()
                                                .map(Specialty::name)
                                                .toList())),
                        fact("cert.images", voice.say("cert.images-see"))))
                .orElse(List.of());
    }

    /// What is registered.
    List<Fact> registered() {
        return certificate.facts().map(this::registered).orElse(List.of());
    }

    private List<Fact> registered(Facts facts) {
        var specialties = facts.specialties().stream()
                .map(specialty -> new Fact(
                        specialty.name(),
                        Prose.of(voice.say(
                                "services.valid-to",
                                Map.of("last", specialty.validity().last()))),
                        false));
        return Stream.of(
                        Stream.of(
                                fact("field.name", facts.name().text()),
                                fact("field.employer", facts.employer().name())),
                        specialties,
                        Stream.of(
                                fact("verify.issuer", certificate.type().issuer()),
                                fact("verify.issued-on", voice.language().day(facts.issuedOn()))))
                .flatMap(same -> same)
                .toList();
    }

    List<Picture> original() {
        return certificate
                .facts()
                .map(facts -> new Picture(
                        Route.API + address() + "/original.svg",
                        voice.say(
                                "picture.original-alt",
                                Map.of("title", certificate.type().title(), "person", person(facts))),
                        voice.say("picture.original"),
                        List.of()))
                .stream()
                .toList();
    }

    /// @param printed the facts that the copy prints
    Picture copy(Annotation.Issued copy, Facts printed) {
        AnnotationId id = copy.order().id();
        CertificateType type = certificate.type();
        UsePeriod period = copy.intent().period();
        return new Picture(
                Route.API + "/annotations/" + id + "/preview.svg",
                voice.say(
                        "picture.copy-alt",
                        Map.of("title", type.title(), "last", period.last(), "person", person(printed))),
                voice.say("picture.copy"),
                List.of(
                        new Link("/annotations/" + id + "/pdf", voice.say("result.pdf")),
                        new Link("/annotations/" + id + "/ofd", voice.say("result.ofd"))));
    }

    Fact fact(String key, String value) {
        return new Fact(voice.say(key), Prose.of(value), false);
    }

    Fact number(String key, String value) {
        return new Fact(voice.say(key), Prose.of(value), true);
    }

    private String person(Facts facts) {
        var specialties = facts.specialties().stream()
                .map(specialty -> voice.say(
                        "picture.specialty",
                        Map.of(
                                "specialty",
                                specialty.name(),
                                "last",
                                specialty.validity().last())))
                .toList();
        return voice.say(
                "picture.person",
                Map.of(
                        "name",
                        facts.name().text(),
                        "number",
                        facts.number().text(),
                        "employer",
                        facts.employer().name(),
                        "specialties",
                        specialties));
    }
}
