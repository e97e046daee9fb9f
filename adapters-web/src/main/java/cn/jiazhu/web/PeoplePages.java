package cn.jiazhu.web;

import cn.jiazhu.application.operator.LookUpPerson;
import cn.jiazhu.application.operator.LookUpPerson.File;
import cn.jiazhu.application.operator.LookUpPerson.Whom;
import cn.jiazhu.application.port.Operators;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.domain.identity.IdType;
import cn.jiazhu.domain.operator.Deed;
import cn.jiazhu.domain.operator.Operator;
import cn.jiazhu.web.page.AuditSheet.Choice;
import cn.jiazhu.web.page.Frame.Link;
import cn.jiazhu.web.page.Notice;
import cn.jiazhu.web.page.PersonForm;
import cn.jiazhu.web.page.PersonSheet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// One person, looked up by an exact number and for a reason. Neither number nor reason stands in an address; a page of
/// somebody is the answer to a form, so that each look has its reason.
final class PeoplePages {

    static final String CERTIFICATE = "certificate";
    private static final String NUMBER = "NUMBER";

    private final LookUpPerson lookUpPerson;
    private final Operators operators;
    private final ConsoleEdge edge;

    PeoplePages(LookUpPerson lookUpPerson, Operators operators, ConsoleEdge edge) {
        this.lookUpPerson = lookUpPerson;
        this.operators = operators;
        this.edge = edge;
    }

    List<Route> routes() {
        var duty = edge.duty();
        return List.of(
                Route.get(Section.PEOPLE.path(), duty.page(Deed.LOOK_UP, this::ask)),
                Route.post(Section.PEOPLE.path(), duty.sent(Deed.LOOK_UP, this::show)));
    }

    private void ask(Call call, Operator operator) {
        Responses.page(call, form(call, call.parameter(CERTIFICATE), NUMBER, "", List.of()));
    }

    private void show(Call call, Operator operator, Form form) {
        if (form.isForLook()) {
            Responses.page(call, form(call, form, List.of()));
            return;
        }
        try {
            List<File> files = lookUpPerson.look(operator, whom(form), form.text("reason"));
            Responses.page(
                    call,
                    files.isEmpty()
                            ? form(call, form, notice(call, "person.nobody"))
                            : edge.pages().render("person.jte", sheet(call, files, form.text("reason"))));
        } catch (InvalidValue e) {
            String why = e.field().equals("reason") ? "person.no-reason" : "person.mistyped";
            Responses.page(call, form(call, form, notice(call, why)));
        }
    }

    private PersonSheet sheet(Call call, List<File> files, String reason) {
        var holder = files.getFirst().certificate().holder();
        var acts = new ActWords(call.voice(), operators);
        var words = new PersonWords(call.voice(), acts, edge.clocks().today());
        return new PersonSheet(
                edge.pages().frame(call, Section.PEOPLE.words()),
                new Link(Section.PEOPLE.path(), call.voice().say(Section.PEOPLE.words())),
                holder.name().text(),
                holder.id().masked(),
                reason,
                files.stream().map(words::file).toList());
    }

    private static Whom whom(Form form) {
        String listed = form.text(CERTIFICATE);
        if (!listed.isEmpty()) {
            return new Whom.Listed(certificate(listed));
        }
        String kind = form.text("kind");
        return kind.equals(NUMBER)
                ? new Whom.Numbered(new RegistrationNumber(form.text("number")))
                : new Whom.Identified(new HolderId(idType(kind), form.text("number")));
    }

    private static IdType idType(String kind) {
        return Stream.of(IdType.values())
                .filter(type -> type.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("id_type", InvalidValue.Reason.UNKNOWN));
    }

    private static CertificateId certificate(String text) {
        try {
            return new CertificateId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw new InvalidValue("certificate", InvalidValue.Reason.PATTERN);
        }
    }

    private String form(Call call, Form typed, List<Notice> notices) {
        return form(call, typed.text(CERTIFICATE), typed.text("kind"), typed.text("reason"), notices);
    }

    /// The number is typed again each time: a page that failed holds nothing of anybody.
    private String form(Call call, String listed, String kind, String reason, List<Notice> notices) {
        Voice voice = call.voice();
        var kinds = Stream.concat(
                        Stream.of(new Choice(NUMBER, voice.say("field.number"))),
                        Stream.of(IdType.values()).map(type -> new Choice(type.name(), voice.say("id-type." + type))))
                .toList();
        return edge.pages()
                .render(
                        "personForm.jte",
                        new PersonForm(
                                edge.pages().frame(call, Section.PEOPLE.words()),
                                listed,
                                kinds,
                                kind,
                                reason,
                                notices));
    }

    private static List<Notice> notice(Call call, String key) {
        return List.of(Notice.stop(call.voice().say(key), call.voice().say(key + "-how")));
    }
}
