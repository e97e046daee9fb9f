package cn.jiazhu.persistence;

import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static cn.jiazhu.persistence.schema.Tables.ANNOTATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Format;
import cn.jiazhu.application.port.MadeDocuments;
import cn.jiazhu.application.port.Splice;
import cn.jiazhu.application.port.Splice.Part;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.DomainArbitraries;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Finding;
import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.domain.identity.IdType;
import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import org.jooq.JSONB;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// What is written into a row is read back as it was, and what was tampered with is not read at all.
@Domain(DomainArbitraries.class)
class StoredFormsProperties {

    private static final DataKey KEY = new DataKey(new byte[DataKey.BYTES], new SecureRandom());

    @Property
    void findings_come_back(@ForAll List<Finding> findings) {
        assertThat(Findings.read(Findings.write(findings))).isEqualTo(findings);
    }

    @Example
    void findings_of_an_unknown_shape_are_an_error() {
        for (var json : List.of(
                "[[\"PHOTO\",\"saw\",\"unheard-of\"]]",
                "[[\"NO_RULE\",\"saw\",\"passed\"]]",
                "[[\"PHOTO\",\"saw\"]]",
                "[[\"AGE\",\"saw\",\"over-age\",\"65\",\"tomorrow\"]]",
                "[[\"AGE\",\"saw\",\"over-age\",\"sixty-five\",\"2026-01-01\"]]",
                "[{\"rule\":\"PHOTO\"}]",
                "{}x")) {
            assertThatThrownBy(() -> Findings.read(JSONB.jsonb(json)))
                    .as(json)
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Property
    void an_annotation_in_any_state_comes_back(@ForAll Annotation annotation) {
        var values = new HashMap<String, @Nullable Object>();
        AnnotationRows.order(annotation.order()).forEach((column, value) -> values.put(column.getName(), value));
        AnnotationRows.state(annotation, NOW).forEach((column, value) -> values.put(column.getName(), value));
        var row = DSL.using(SQLDialect.POSTGRES).newRecord(ANNOTATION.fields());
        row.fromMap(values);

        assertThat(AnnotationRows.read(row)).isEqualTo(annotation);
    }

    @Property
    void both_files_come_back(
            @ForAll @From("pieces") List<Bytes> pdf, @ForAll @From("pieces") List<Bytes> ofd, @ForAll byte[] words) {
        var made = made(pdf, ofd, Bytes.of(words));
        var blobs = byDigest(made.blobs());
        var stored = Splices.write(made, blobs);

        assertThat(Splices.file(Format.PDF, stored, _ -> blobs)).contains(joined(pdf));
        assertThat(Splices.file(Format.OFD, stored, _ -> blobs)).contains(joined(ofd));
    }

    @Property
    void splices_with_a_byte_changed_give_some_file_or_none(
            @ForAll @From("pieces") List<Bytes> pieces,
            @ForAll Format format,
            @ForAll int at,
            @ForAll @ByteRange(min = 1) byte change) {
        var made = made(pieces, pieces, joined(pieces));
        var blobs = byDigest(made.blobs());
        var stored = Splices.write(made, blobs);
        var splice = Objects.requireNonNull(stored.get(format));
        splice[Math.floorMod(at, splice.length)] ^= change;

        assertThatCode(() -> Splices.file(format, stored, _ -> blobs)).doesNotThrowAnyException();
    }

    @Example
    void what_the_pdf_has_too_costs_the_ofd_next_to_nothing() {
        var common = new byte[2_000];
        new Random(1).nextBytes(common);
        var made = made(List.of(Bytes.of(common)), List.of(Bytes.of(common)), Bytes.utf8("words"));
        var stored = Splices.write(made, byDigest(made.blobs()));

        assertThat(stored.get(Format.PDF)).hasSizeGreaterThan(2_000);
        assertThat(stored.get(Format.OFD)).hasSizeLessThan(100);
    }

    @Example
    void the_first_files_stored_as_their_parts_alone_still_come_out() {
        var blob = Bytes.utf8("blob");
        var parts = HexFormat.of()
                .parseHex("00000000024142" + "0100000004" + blob.sha256().hex() + "000000000143");
        var stored = Map.of(Format.PDF, parts, Format.OFD, parts);
        for (var format : Format.values()) {
            assertThat(Splices.file(format, stored, _ -> Map.of(blob.sha256(), blob)))
                    .contains(Bytes.utf8("ABblobC"));
            assertThat(Splices.file(format, stored, _ -> Map.of())).isEmpty();
        }
    }

    @Provide
    Arbitrary<List<Bytes>> pieces() {
        return Arbitraries.bytes()
                .array(byte[].class)
                .ofMaxSize(40)
                .map(Bytes::of)
                .list()
                .ofMaxSize(8);
    }

    private static MadeDocuments made(List<Bytes> pdf, List<Bytes> ofd, Bytes words) {
        var blobs = Stream.of(pdf, ofd, List.of(words))
                .flatMap(List::stream)
                .distinct()
                .toList();
        return new MadeDocuments(splice(pdf, words), splice(ofd, words), blobs, words.sha256());
    }

    private static Splice splice(List<Bytes> pieces, Bytes words) {
        var whole = joined(pieces);
        var parts = IntStream.range(0, pieces.size())
                .mapToObj(i -> part(pieces.get(i), i))
                .toList();
        return new Splice(parts, whole.sha256(), whole.length(), words.sha256());
    }

    /// Of all three kinds.
    private static Part part(Bytes piece, int i) {
        return switch (i % 3) {
            case 0 -> new Part.Common(piece);
            case 1 -> new Part.Literal(piece);
            default -> new Part.Reference(piece.sha256(), piece.length());
        };
    }

    private static Map<Digest, Bytes> byDigest(List<Bytes> blobs) {
        return blobs.stream().collect(Collectors.toMap(Bytes::sha256, Function.identity()));
    }

    private static Bytes joined(List<Bytes> pieces) {
        var out = new ByteArrayOutputStream();
        pieces.forEach(piece -> out.writeBytes(piece.array()));
        return Bytes.of(out.toByteArray());
    }

    @Property
    void an_id_number_comes_back_and_is_written_otherwise_each_time(@ForAll HolderId holder) {
        var sealed = KEY.encrypt(holder, KEY.indexOf(holder));

        assertThat(KEY.decrypt(KEY.indexOf(holder), holder.type(), sealed)).isEqualTo(holder);
        assertThat(sealed).isNotEqualTo(KEY.encrypt(holder, KEY.indexOf(holder)));
    }

    @Property(tries = 200)
    void one_flipped_bit_of_an_id_number_is_noticed(
            @ForAll HolderId holder, @ForAll @IntRange(max = 29) int at, @ForAll @ByteRange(max = 7) byte bit) {
        var sealed = KEY.encrypt(holder, KEY.indexOf(holder));
        sealed[at] ^= (byte) (1 << bit);

        assertThatThrownBy(() -> KEY.decrypt(KEY.indexOf(holder), holder.type(), sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Property(tries = 200)
    void an_id_number_cannot_be_moved_to_another_row(@ForAll HolderId holder, @ForAll HolderId other) {
        if (!holder.equals(other)) {
            assertThatThrownBy(() ->
                            KEY.decrypt(KEY.indexOf(other), holder.type(), KEY.encrypt(holder, KEY.indexOf(holder))))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Property(tries = 200)
    void the_index_is_that_of_one_document_and_one_key(@ForAll HolderId holder, @ForAll HolderId other) {
        var secret = new byte[DataKey.BYTES];
        Arrays.fill(secret, (byte) 1);
        var otherKey = new DataKey(secret, new SecureRandom());

        assertThat(KEY.indexOf(holder).equals(KEY.indexOf(other))).isEqualTo(holder.equals(other));
        assertThat(KEY.indexOf(holder)).isNotEqualTo(otherKey.indexOf(holder));
        assertThat(KEY.id()).isNotEqualTo(otherKey.id());
    }

    @Example
    void the_same_number_of_another_document_has_another_index() {
        assertThat(KEY.indexOf(new HolderId(IdType.PASSPORT, "E12345678")))
                .isNotEqualTo(KEY.indexOf(new HolderId(IdType.OTHER, "E12345678")));
    }
}
