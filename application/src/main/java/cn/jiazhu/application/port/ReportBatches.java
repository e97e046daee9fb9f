package cn.jiazhu.application.port;

import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.certificate.Province;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The batches that provincial systems have sent, with the answers as far as they have been taken in.
public interface ReportBatches {

    /// What its sender calls a batch.
    record Name(String reporter, UUID number) {}

    /// A batch that has been begun.
    ///
    /// @param content digest of its reports: another batch may not have this name
    /// @param size how many reports it has
    /// @param at when it was begun
    /// @param answers to the first of its reports, in their order
    record Batch(Name name, Digest content, int size, Instant at, List<ReportAnswer> answers) {

        public Batch {
            answers = List.copyOf(answers);
        }

        public boolean isDone() {
            return answers.size() == size;
        }
    }

    /// Remembers a batch without answers, from now on the last of its reporter. False, and nothing changed, when
    /// another has its name.
    boolean begin(Batch batch);

    Optional<Batch> find(Name name);

    /// Found, and locked until the transaction ends; before any certificate.
    Optional<Batch> lock(Name name);

    /// Adds the answers to its next reports.
    void answer(Name name, List<ReportAnswer> next);

    /// Where a batch stands among all of them: by the instant it was begun, then by its number.
    record Place(Instant at, UUID number) {}

    /// Those from before this place, the latest first.
    List<Batch> latest(Place before, int most);

    /// When the last batch of a province was begun (最近批次).
    Optional<Instant> lastOf(Province province);
}
