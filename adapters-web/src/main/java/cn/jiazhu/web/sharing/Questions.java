package cn.jiazhu.web.sharing;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Format;
import cn.jiazhu.application.sharing.QueryCertificate.Answer;
import cn.jiazhu.application.sharing.RecordUse.Subject;
import cn.jiazhu.application.verifier.CheckQr;
import cn.jiazhu.application.verifier.VerifyFile;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.identity.PersonName;
import cn.jiazhu.domain.verification.FormerVerification;
import cn.jiazhu.domain.verification.SharedAnswer;
import cn.jiazhu.domain.verification.Verification;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The five questions. A field that is missing, or is no such value, is an [InvalidValue].
final class Questions {

    /// What is told.
    ///
    /// @param about what it says something of
    record Told(SharedAnswer answer, Optional<Subject> about, Map<String, Object> data) {

        static Told of(SharedAnswer answer, Map<String, Object> data) {
            return new Told(answer, Optional.empty(), data);
        }
    }

    private static final Told NOT_FOUND = Told.of(SharedAnswer.NOT_FOUND, Map.of());
    private static final String QR = "qrcode";
    private static final String FILE_TYPE = "fileType";
    private static final String CONTENT = "content";

    private final Sharing.UseCases useCases;

    Questions(Sharing.UseCases useCases) {
        this.useCases = useCases;
    }

    /// By number and name; whatever else is sent is compared.
    Told queryCertInfo(Map<String, String> asked) {
        var number = new RegistrationNumber(required(asked, Keys.NUMBER));
        var name = new PersonName(required(asked, Keys.NAME));
        return switch (useCases.queryCertificate().query(number, name)) {
            case Answer.Found(var type, var facts, var answer, var counting) ->
                compared(
                        answer,
                        new Subject.OfCertificate(number),
                        asked,
                        counting.map(Verification::copy).map(Keys::of).orElseGet(() -> Keys.of(type, facts)));
            case Answer.Differs _ ->
                new Told(SharedAnswer.DIFFERS, Optional.of(new Subject.OfCertificate(number)), Map.of());
            case Answer.NotFound _ -> NOT_FOUND;
        };
    }

    /// By the text of a copy's QR, or by the code that stands under it.
    Told queryCertInfoByQrCode(Map<String, String> asked) {
        String text = required(asked, QR).strip();
        Map<String, String> others = without(QR, asked);
        return switch (useCases.checkQr().check(text)) {
            case CheckQr.Answer.Signed(var qr, var _, var _) -> ofCopy(qr.code(), others);
            case CheckQr.Answer.Unreadable _ -> ofText(text, others);
            case CheckQr.Answer.KeyUnknown _ -> NOT_FOUND;
            case CheckQr.Answer.Forged _ -> Told.of(SharedAnswer.DIFFERS, Map.of());
        };
    }

    /// Of a copy by its code, else as [#queryCertInfo].
    Told verifyCertInfo(Map<String, String> asked) {
        if (!asked.containsKey(Keys.CODE)) {
            return queryCertInfo(asked);
        }
        return ofText(required(asked, Keys.CODE), asked);
    }

    Told verifyFile(Map<String, String> asked) {
        String content = required(asked, CONTENT);
        byte[] file = value(CONTENT, () -> Base64.getDecoder().decode(content));
        return switch (useCases.verifyFile().verify(Bytes.of(file)).answer()) {
            case VerifyFile.Answer.Issued(var _, var reading, var copy) -> {
                var answer = SharedAnswer.of(reading, copy.verdict());
                yield answer == SharedAnswer.DIFFERS
                        ? new Told(answer, Optional.of(subject(copy)), Map.of())
                        : compared(answer, subject(copy), Map.of(), Keys.of(copy.copy()));
            }
            case VerifyFile.Answer.Former(var copy) -> told(copy, Map.of());
            case VerifyFile.Answer.NotIssued _ -> NOT_FOUND;
        };
    }

    Told downloadFile(Map<String, String> asked) {
        var code = new VerificationCode(required(asked, Keys.CODE));
        String type = required(asked, FILE_TYPE);
        Format format = value(FILE_TYPE, () -> Format.valueOf(type.toUpperCase(Locale.ROOT)));
        return useCases.handOutFile()
                .handOut(code, format)
                .map(handed -> new Told(
                        handed.answer(),
                        Optional.of(subject(handed.copy())),
                        handed.file()
                                .map(file -> Map.<String, Object>of(
                                        FILE_TYPE,
                                        type,
                                        CONTENT,
                                        Base64.getEncoder()
                                                .encodeToString(file.bytes().array())))
                                .orElse(Map.of())))
                .orElse(NOT_FOUND);
    }

    /// By a text of a copy: one of the earlier system's, else our code, which may stand at the end of an address.
    private Told ofText(String text, Map<String, String> asked) {
        return useCases.verifyFormer()
                .verify(text)
                .map(copy -> told(copy, without(Keys.CODE, asked)))
                .orElseGet(() -> ofCopy(new VerificationCode(text.substring(text.lastIndexOf('/') + 1)), asked));
    }

    private Told ofCopy(VerificationCode code, Map<String, String> asked) {
        return useCases.verifyCopy()
                .verify(code)
                .map(copy -> compared(SharedAnswer.of(copy.verdict()), subject(copy), asked, Keys.of(copy.copy())))
                .orElse(NOT_FOUND);
    }

    private static Told told(FormerVerification copy, Map<String, String> asked) {
        return compared(
                SharedAnswer.of(copy.verdict()),
                new Subject.OfCertificate(copy.facts().number()),
                asked,
                Keys.of(copy));
    }

    private static Told compared(
            SharedAnswer answer, Subject about, Map<String, String> asked, Map<String, String> ours) {
        List<String> differing = Keys.differing(asked, ours);
        return differing.isEmpty()
                ? new Told(answer, Optional.of(about), Map.of("certData", Keys.tellable(ours, asked)))
                : new Told(SharedAnswer.DIFFERS, Optional.of(about), Map.of("differing", differing));
    }

    private static Subject subject(Verification copy) {
        return new Subject.OfCopy(copy.copy().numbers().code());
    }

    private static Map<String, String> without(String key, Map<String, String> asked) {
        var others = new HashMap<>(asked);
        others.remove(key);
        return others;
    }

    private static String required(Map<String, String> asked, String key) {
        String text = asked.getOrDefault(key, "");
        InvalidValue.unless(!text.isBlank(), key, InvalidValue.Reason.EMPTY);
        return text;
    }

    private static <T> T value(String key, Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException _) {
            throw new InvalidValue(key, InvalidValue.Reason.PATTERN);
        }
    }
}
