package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import com.google.zxing.common.BitMatrix;
import java.util.List;

/// A copy as the libraries are to draw it: the same marks as ours, the QR made by ZXing.
///
/// @param marks all but the seal, the template's first
/// @param qr a bit a module, no quiet zone
record PracticePage(
        AnnotatedCopy copy,
        MachineFacts facts,
        List<Mark> marks,
        Mark.Seal seal,
        BitMatrix qr,
        Bytes photo,
        Bytes signature) {}
