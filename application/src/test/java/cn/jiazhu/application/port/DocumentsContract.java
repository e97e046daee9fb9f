package cn.jiazhu.application.port;

import static cn.jiazhu.domain.annotation.AnnotationSamples.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.application.port.Splice.Part;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What [Documents] promises.
public abstract class DocumentsContract extends PortContract {

    private static final Digest CLAIM = Bytes.utf8("what it states").sha256();

    @Test
    void both_files_come_back_byte_for_byte_every_time() {
        Annotation.Issued issued = issue(order(givenCertificate(1), 1), 1);
        var made = documentsOf(Samples.preparing(issued.order(), 1));

        Stream.of(Format.values()).forEach(format -> {
            Splice splice = made.splice(format);
            IssuedFile file = file(issued.order().id(), format);

            assertThat(file.format()).isEqualTo(format);
            assertThat(file.sha256()).isEqualTo(splice.sha256());
            assertThat(file.bytes().sha256()).isEqualTo(splice.sha256());
            assertThat(file.bytes().length()).isEqualTo(splice.size());
            assertThat(file(issued.order().id(), format)).isEqualTo(file);
        });
    }

    @Test
    void parts_are_put_together_in_their_order_and_may_repeat() {
        var preparing = Samples.preparing(order(givenCertificate(1), 1), 1);
        var blob = Bytes.of(new byte[] {0, 1, (byte) 0xff, 10, 13});
        var whole = Bytes.of(new byte[] {'A', 0, 1, (byte) 0xff, 10, 13, 'B', 0, 1, (byte) 0xff, 10, 13});
        Part reference = new Part.Reference(blob.sha256(), blob.length());
        var splice = splice(whole, literal("A"), reference, literal("B"), reference);

        issue(preparing, new MadeDocuments(splice, splice, List.of(blob, PlainDocuments.DICTIONARY), CLAIM));

        assertThat(file(preparing.order().id(), Format.PDF).bytes()).isEqualTo(whole);
        assertThat(file(preparing.order().id(), Format.OFD).bytes()).isEqualTo(whole);
    }

    @Test
    void copies_share_the_blobs_they_name() {
        Annotation.Issued one = issue(order(givenCertificate(1), 1), 1);
        Annotation.Issued other = issue(order(givenCertificate(2), 2), 1);

        assertThat(ports.blobs().find(Samples.PHOTO.sha256())).contains(Samples.PHOTO);
        assertThat(file(one.order().id(), Format.PDF))
                .isNotEqualTo(file(other.order().id(), Format.PDF));
    }

    @Test
    void a_file_is_found_by_its_digest() {
        Annotation.Issued issued = issue(order(givenCertificate(1), 1), 1);

        Stream.of(Format.values()).forEach(format -> {
            var name = new Documents.Name(issued.order().id(), format);
            assertThat(ports.documents().find(file(issued.order().id(), format).sha256()))
                    .contains(name);
        });
        assertThat(ports.documents().find(Bytes.utf8("another file").sha256())).isEmpty();
    }

    @Test
    void nothing_is_found_of_what_was_not_issued() {
        assertThat(ports.documents().find(AnnotationId.LATEST, Format.PDF)).isEmpty();
        assertThat(ports.documents().find(AnnotationId.LATEST, Format.OFD)).isEmpty();
    }

    @Test
    void what_would_not_come_out_as_it_was_made_is_not_stored() {
        var issued = Bytes.utf8("issued bytes");
        var good = splice(issued, literal("issued bytes"));
        var dictionary = PlainDocuments.DICTIONARY;
        refused(new MadeDocuments(splice(issued, literal("other bytes")), good, List.of(dictionary), CLAIM));
        refused(new MadeDocuments(good, splice(issued, literal("issued byteS")), List.of(dictionary), CLAIM));
        refused(new MadeDocuments(good, good, List.of(), CLAIM));

        Part nowhere = new Part.Reference(issued.sha256(), issued.length());
        refused(new MadeDocuments(splice(issued, nowhere), good, List.of(dictionary), CLAIM));
    }

    private void refused(MadeDocuments documents) {
        ports = freshPorts();
        var preparing = Samples.preparing(order(givenCertificate(1), 1), 1);

        assertThatThrownBy(() -> issue(preparing, documents)).isInstanceOf(DamagedFile.class);

        assertThat(ports.annotations().find(preparing.order().id())).isEmpty();
        Stream.of(Format.values())
                .forEach(format -> assertThat(
                                ports.documents().find(preparing.order().id(), format))
                        .isEmpty());
    }

    private static Splice splice(Bytes whole, Part... parts) {
        return new Splice(List.of(parts), whole.sha256(), whole.length(), PlainDocuments.DICTIONARY.sha256());
    }

    private IssuedFile file(AnnotationId annotation, Format format) {
        return ports.documents().find(annotation, format).orElseThrow();
    }

    private static Part literal(String text) {
        return new Part.Literal(Bytes.utf8(text));
    }
}
