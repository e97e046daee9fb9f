package cn.jiazhu.render;

import cn.jiazhu.render.Mark.Portrait;
import java.util.Map;
import java.util.Objects;

/// A holder's two images; on an original one may be missing.
record Images(Map<Portrait, ImageFile> files) {

    Images {
        files = Map.copyOf(files);
    }

    static Images of(ImageFile photo, ImageFile signature) {
        return new Images(Map.of(Portrait.PHOTO, photo, Portrait.SIGNATURE, signature));
    }

    boolean has(Portrait portrait) {
        return files.containsKey(portrait);
    }

    ImageFile of(Portrait portrait) {
        return Objects.requireNonNull(files.get(portrait), portrait.name());
    }
}
