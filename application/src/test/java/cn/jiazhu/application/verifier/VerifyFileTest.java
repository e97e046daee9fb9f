package cn.jiazhu.application.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Format;
import cn.jiazhu.application.port.PlainReader;
import cn.jiazhu.application.verifier.VerifyFile.Answer;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.verification.FileReading;
import cn.jiazhu.domain.verification.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Somebody hands a file in.
class VerifyFileTest {

    private final World world = World.fresh();
    private final Holder holder = world.holder(1);
    private final Annotation.Issued issued = holder.issue();

    @ParameterizedTest
    @EnumSource(Format.class)
    void the_issued_file_is_exact_and_its_copy_is_told(Format format) {
        assertThat(verify(file(format), Optional.empty()))
                .isEqualTo(new Answer.Issued(
                        format,
                        new FileReading.Exact(),
                        world.verify().verify(code()).orElseThrow()));
    }

    @Test
    void a_file_of_a_withdrawn_copy_is_still_exact_and_does_not_count() {
        world.withdraw().withdraw(holder.session(), issued.order().id());

        assertThat(verify(file(Format.PDF), Optional.empty())).isInstanceOfSatisfying(Answer.Issued.class, answer -> {
            assertThat(answer.reading()).isEqualTo(new FileReading.Exact());
            assertThat(answer.verification().verdict()).isInstanceOf(Verdict.Withdrawn.class);
        });
    }

    @Test
    void a_pdf_with_more_behind_it_is_found_by_its_beginning() {
        Bytes more = Bytes.of(joined(file(Format.PDF), "\nmore"));

        assertThat(verify(more, Optional.empty()))
                .isInstanceOfSatisfying(
                        Answer.Issued.class,
                        answer -> assertThat(answer.reading()).isEqualTo(new FileReading.Added(List.of())));
    }

    @Test
    void an_ofd_is_found_by_the_code_it_names() {
        assertThat(verify(Bytes.utf8("OFD of somebody else"), Optional.of(code())))
                .isInstanceOfSatisfying(Answer.Issued.class, answer -> {
                    assertThat(answer.format()).isEqualTo(Format.OFD);
                    assertThat(answer.reading()).isEqualTo(new FileReading.Altered("text"));
                });
    }

    @Test
    void a_pdf_that_only_names_a_code_is_not_issued() {
        assertThat(verify(Bytes.utf8("%PDF made at home"), Optional.of(code())))
                .isEqualTo(new Answer.NotIssued(Optional.of(code())));
    }

    @Test
    void a_file_that_is_no_document_is_not_issued() {
        assertThat(verify(Bytes.utf8("hello"), Optional.empty())).isEqualTo(new Answer.NotIssued(Optional.empty()));
        assertThat(verify(Bytes.utf8("OFD"), Optional.of(VerificationCode.of("000000000000000"))))
                .isInstanceOf(Answer.NotIssued.class);
    }

    private Answer verify(Bytes file, Optional<VerificationCode> named) {
        return world.verifyFile(new PlainReader(named)).verify(file).answer();
    }

    private VerificationCode code() {
        return issued.intent().numbers().code();
    }

    private Bytes file(Format format) {
        return world.ports()
                .documents()
                .find(issued.order().id(), format)
                .orElseThrow()
                .bytes();
    }

    private static byte[] joined(Bytes file, String more) {
        byte[] tail = more.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = Arrays.copyOf(file.array(), file.length() + tail.length);
        System.arraycopy(tail, 0, all, file.length(), tail.length);
        return all;
    }
}
