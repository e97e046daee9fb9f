package cn.jiazhu.persistence;

import static java.util.stream.Collectors.toMap;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Format;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.verification.Statement;
import cn.jiazhu.persistence.Persistence.Examined;
import cn.jiazhu.persistence.Persistence.Examined.OutOfTime;
import cn.jiazhu.persistence.Persistence.Examiner;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Puts every issued file together, one after the other, and lays it beside its row.
final class FileExamination {

    private static final String PAIRS = """
            select pdf.annotation, a.last_day, pdf.splice as pdf_splice, pdf.sha256 as pdf_sha256, pdf.size as pdf_size,
                ofd.splice as ofd_splice, ofd.sha256 as ofd_sha256, ofd.size as ofd_size
            from document pdf
            join document ofd on ofd.annotation = pdf.annotation and ofd.format = 'OFD'
            join annotation a on a.id = pdf.annotation
            where pdf.format = 'PDF' order by pdf.annotation""";

    private static final String LAST_DAY = "JZJYXQJZSJ";
    private static final int PAIRS_AT_A_TIME = 50;

    /// Most are of many files: templates, fonts.
    private static final int BLOBS_KEPT = 500;

    private final Connection database;
    private final Examiner examiner;
    private final Map<Digest, Bytes> blobs = new LinkedHashMap<>(BLOBS_KEPT, 0.75f, true);
    private final Examination.Broken damaged = new Examination.Broken();
    private final Examination.Broken otherDay = new Examination.Broken();
    private long files;

    FileExamination(Connection database, Examiner examiner) {
        this.database = database;
        this.examiner = examiner;
    }

    List<Examined> run(BooleanSupplier isOver) throws SQLException {
        boolean whole = true;
        try (var statement = database.createStatement()) {
            statement.setFetchSize(PAIRS_AT_A_TIME);
            try (var pair = statement.executeQuery(PAIRS)) {
                while (whole && pair.next()) {
                    for (Format format : Format.values()) {
                        check(pair, format);
                    }
                    examiner.progress(files);
                    whole = !isOver.getAsBoolean();
                }
            }
        }
        return List.of(
                new Examined(
                        "I2",
                        "the bytes of a file have the digest and the size of its row",
                        whole ? damaged.of(files) : new OutOfTime()),
                new Examined(
                        "I6", "a file states the last day of its row", whole ? otherDay.of(files) : new OutOfTime()));
    }

    private void check(ResultSet pair, Format format) throws SQLException {
        String prefix = format.name() + '_';
        String name = pair.getString("annotation") + ' ' + format;
        Map<Format, byte[]> stored =
                Map.of(Format.PDF, pair.getBytes("pdf_splice"), Format.OFD, pair.getBytes("ofd_splice"));
        var digest = Digest.of(pair.getBytes(prefix + "sha256"));
        int size = pair.getInt(prefix + "size");
        String lastDay = pair.getString("last_day");
        files++;
        Optional<Bytes> file = Splices.file(format, stored, this::found)
                .filter(bytes -> bytes.length() == size && bytes.sha256().equals(digest));
        if (file.isEmpty()) {
            damaged.add(name);
        } else if (!lastDay.equals(file.flatMap(examiner::statement)
                .flatMap(FileExamination::lastDay)
                .orElse(""))) {
            otherDay.add(name);
        }
    }

    private static Optional<String> lastDay(Statement statement) {
        return Optional.ofNullable(statement.facts().get(LAST_DAY)).map(Statement.Value::text);
    }

    private Map<Digest, Bytes> found(Set<Digest> digests) {
        var missing = new HashSet<>(digests);
        missing.removeAll(blobs.keySet());
        if (!missing.isEmpty()) {
            JooqBlobs.find(Jooq.on(database), missing).forEach(blobs::put);
        }
        var found = digests.stream().filter(blobs::containsKey).collect(toMap(digest -> digest, blobs::get));
        var oldest = blobs.keySet().iterator();
        while (blobs.size() > BLOBS_KEPT) {
            oldest.next();
            oldest.remove();
        }
        return found;
    }
}
