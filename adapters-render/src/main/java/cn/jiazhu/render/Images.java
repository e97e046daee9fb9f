package cn.jiazhu.render;

import cn.jiazhu.render.Mark.Portrait;

/// A holder's two images.
record Images(ImageFile photo, ImageFile signature) {

    ImageFile of(Portrait portrait) {
        return switch (portrait) {
            case PHOTO -> photo;
            case SIGNATURE -> signature;
        };
    }
}
