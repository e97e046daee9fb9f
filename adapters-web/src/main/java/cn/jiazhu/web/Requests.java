package cn.jiazhu.web;

import cn.jiazhu.application.holder.Press;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.annotation.IdempotencyKey;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.identity.Ticket;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.UUID;

/// What requests say, as values. Whatever is no such value ends here, with a reason.
final class Requests {

    /// A user name and a password, as typed.
    record Credentials(String userName, String password) {

        @Override
        public String toString() {
            return "credentials";
        }
    }

    /// Which certificate is meant, as its holder reads it off the paper.
    record BindingWanted(CertificateType type, RegistrationNumber number) {

        static BindingWanted of(String type, String number) {
            CertificateType known = CertificateType.parse(type);
            return new BindingWanted(known, RegistrationNumber.parse(number, known));
        }
    }

    /// Where a page of a history begins, and how long it is.
    record PageWanted(AnnotationId after, int limit) {}

    static final int MOST_ENTRIES = 200;

    private static final HeaderName IDEMPOTENCY_KEY = HeaderNames.create("Idempotency-Key");
    private static final int ENTRIES = 50;
    private static final int LONGEST_LIST = 1 << 20;
    private static final String UUID_FORM = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private final Intake intake;

    Requests(int mostBytes) {
        this.intake = new Intake(mostBytes);
    }

    Form form(Call call) {
        return intake.form(call);
    }

    /// A form with a file of text: what one pastes, or reads from a file, is long.
    Form formWithFile(Call call) {
        var fields = new HashMap<String, String>();
        Uploads.parts(call, part -> {
            if (part.bytes().length() > LONGEST_LIST) {
                throw new RequestRefused(ProblemCode.TOO_LARGE);
            }
            InvalidValue.unless(
                    fields.put(part.field(), text(part.bytes())) == null, part.field(), InvalidValue.Reason.PATTERN);
        });
        return new Form(fields);
    }

    private static String text(Bytes bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.array()))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new InvalidValue("file", InvalidValue.Reason.CHARACTER);
        }
    }

    Credentials credentials(Call call) {
        var body = intake.body(call, "userName", "password");
        return new Credentials(body.required("userName"), body.required("password"));
    }

    BindingWanted binding(Call call) {
        var body = intake.body(call, "type", "number");
        return BindingWanted.of(body.required("type"), body.required("number"));
    }

    /// The same from a page.
    BindingWanted binding(Form form) {
        return BindingWanted.of(form.text("type"), form.text("number"));
    }

    Press press(Call call, CertificateId certificate) {
        String key =
                call.header(IDEMPOTENCY_KEY).orElseThrow(() -> new RequestRefused(ProblemCode.IDEMPOTENCY_KEY_MISSING));
        var body = intake.body(call, "use", "recipient", "until", "whenPossible");
        return new Press(
                certificate,
                new Purpose(body.text("use"), body.text("recipient"), until(body.text("until"))),
                body.flag("whenPossible"),
                new IdempotencyKey(key));
    }

    /// The same from a page, whose form names the press.
    Press press(Form form, CertificateId certificate) {
        return new Press(
                certificate,
                new Purpose(form.text("use"), form.text("recipient"), until(form.text("until"))),
                form.isChecked("whenPossible"),
                new IdempotencyKey(form.secret("key")));
    }

    Purpose purpose(Call call) {
        return new Purpose(
                Intake.parameter(call, "use"),
                Intake.parameter(call, "recipient"),
                until(Intake.parameter(call, "until")));
    }

    PageWanted page(Call call) {
        String after = Intake.parameter(call, "after");
        String limit = Intake.parameter(call, "limit");
        InvalidValue.unless(after.isEmpty() || after.matches(UUID_FORM), "after", InvalidValue.Reason.PATTERN);
        InvalidValue.unless(limit.matches("[0-9]{0,4}"), "limit", InvalidValue.Reason.PATTERN);
        int entries = limit.isEmpty() ? ENTRIES : Integer.parseInt(limit);
        InvalidValue.unless(entries >= 1 && entries <= MOST_ENTRIES, "limit", InvalidValue.Reason.RANGE);
        return new PageWanted(
                after.isEmpty() ? AnnotationId.LATEST : new AnnotationId(UUID.fromString(after)), entries);
    }

    /// An id that is none is answered like one that nobody has.
    CertificateId certificate(Call call) {
        return new CertificateId(uuid(call.path("id"), ProblemCode.CERT_NOT_IN_USER_CENTRE));
    }

    AnnotationId annotation(Call call) {
        return new AnnotationId(uuid(call.path("id"), ProblemCode.NOT_FOUND));
    }

    Ticket ticket(Call call) {
        try {
            return new Ticket(call.path("ticket"));
        } catch (InvalidValue _) {
            throw new RequestRefused(ProblemCode.NOT_FOUND);
        }
    }

    static UUID uuid(String text, ProblemCode otherwise) {
        if (!text.matches(UUID_FORM)) {
            throw new RequestRefused(otherwise);
        }
        return UUID.fromString(text);
    }

    private static LocalDate until(String text) {
        if (text.isEmpty()) {
            return Purpose.NO_SHORTER_END;
        }
        InvalidValue.unless(text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"), "until", InvalidValue.Reason.PATTERN);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw new InvalidValue("until", InvalidValue.Reason.RANGE);
        }
    }
}
