package cn.jiazhu.application.port;

import java.util.List;

/// Both files of a copy, and the blobs their splices name.
public record MadeDocuments(Splice pdf, Splice ofd, List<Bytes> blobs) {

    public MadeDocuments {
        blobs = List.copyOf(blobs);
    }
}
