package cn.jiazhu.application.port;

import cn.jiazhu.domain.Digest;
import java.util.List;

/// Both files of a copy, and the blobs their splices name, dictionaries among them.
///
/// @param claim the claim digest that stands in both
public record MadeDocuments(Splice pdf, Splice ofd, List<Bytes> blobs, Digest claim) {

    public MadeDocuments {
        blobs = List.copyOf(blobs);
    }

    public Splice splice(Format format) {
        return format == Format.PDF ? pdf : ofd;
    }
}
