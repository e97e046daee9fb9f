package cn.jiazhu.application.verifier;

import cn.jiazhu.application.verifier.VerifyFile.Answer;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.verification.FileReading;
import cn.jiazhu.domain.verification.Statement;
import cn.jiazhu.domain.verification.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether files of one copy, and the QR given with them, state the same.
///
/// @param code of the copy
/// @param files how many of it were given
/// @param withQr whether a QR was compared with each
/// @param unread how many of them state nothing that can be read
/// @param differences names of what is not stated alike
public record Comparison(VerificationCode code, int files, boolean withQr, int unread, List<String> differences) {

    /// A file that was handed in.
    public record Checked(Answer answer, Optional<Statement> statement) {

        /// Whether it is the issued file, and its copy counts without a but.
        public boolean isAccepted() {
            return switch (answer) {
                case Answer.Issued(var _, var reading, var copy) ->
                    copy.verdict() instanceof Verdict.Counts
                            && (reading instanceof FileReading.Exact || reading instanceof FileReading.Evidence);
                case Answer.Former(var copy) -> copy.verdict() instanceof Verdict.Counts;
                case Answer.NotIssued _ -> false;
            };
        }

        /// Of the copy that it is, or says it is.
        public Optional<VerificationCode> code() {
            return switch (answer) {
                case Answer.Issued(var _, var _, var copy) ->
                    Optional.of(copy.copy().numbers().code());
                case Answer.Former _ -> Optional.empty();
                case Answer.NotIssued(var named) -> named;
            };
        }
    }

    public Comparison {
        differences = List.copyOf(differences);
    }

    public boolean same() {
        return unread == 0 && differences.isEmpty();
    }

    /// One for each copy of which there is something to compare.
    ///
    /// @param qr compared with every file, whatever copy either is of
    public static List<Comparison> of(List<Checked> files, Optional<Statement> qr) {
        var copies = new LinkedHashMap<VerificationCode, List<Checked>>();
        files.forEach(file -> file.code()
                .ifPresent(code -> copies.merge(
                        code,
                        List.of(file),
                        (all, next) ->
                                Stream.concat(all.stream(), next.stream()).toList())));
        return copies.entrySet().stream()
                .filter(copy -> copy.getValue().size() + qr.stream().count() > 1)
                .map(copy -> of(copy.getKey(), copy.getValue(), qr))
                .toList();
    }

    private static Comparison of(VerificationCode code, List<Checked> files, Optional<Statement> qr) {
        List<Statement> read =
                files.stream().flatMap(file -> file.statement().stream()).toList();
        List<Statement> all = Stream.concat(read.stream(), qr.stream()).toList();
        return new Comparison(
                code, files.size(), qr.isPresent(), files.size() - read.size(), Statement.differences(all));
    }
}
