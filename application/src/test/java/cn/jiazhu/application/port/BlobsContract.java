package cn.jiazhu.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What [Blobs] promises.
public abstract class BlobsContract extends PortContract {

    @Test
    void bytes_are_found_by_their_digest() {
        var empty = Bytes.of(new byte[0]);
        var binary = Bytes.of(new byte[] {0, -1, 127, -128});

        ports.blobs().add(List.of(empty, binary));

        assertThat(ports.blobs().find(empty.sha256())).contains(empty);
        assertThat(ports.blobs().find(binary.sha256())).contains(binary);
        assertThat(ports.blobs().find(Samples.PHOTO.sha256())).isEmpty();
    }

    @Test
    void adding_again_changes_nothing() {
        ports.blobs().add(List.of(Samples.PHOTO, Samples.PHOTO));
        ports.blobs().add(List.of(Samples.PHOTO));
        ports.blobs().add(List.of());

        assertThat(ports.blobs().find(Samples.PHOTO.sha256())).contains(Samples.PHOTO);
    }

    @Test
    void many_may_add_the_same_at_once() {
        AtOnce.call(
                8,
                _ -> ports.transactions().call(() -> {
                    ports.blobs().add(List.of(Samples.PHOTO, Samples.SIGNATURE));
                    return true;
                }));

        assertThat(ports.blobs().find(Samples.SIGNATURE.sha256())).contains(Samples.SIGNATURE);
    }
}
