/// The certificate's face, and the two files that bear it; the door is [Rendering].
///
/// [CopyLayout] says where things stand, in millimetres, as [Mark]s: text runs with every advance known, paths, the
/// two images; the template's first, then the copy's. [PdfWriter], [OfdWriter] and [Preview] each
/// write those marks in their own spelling and decide nothing about places.
///
/// Fonts are read by [Typeface], cut by [Subsetter], and embedded under a [Face] each: the template's two, the
/// person's, the purpose's, and the rare characters of either. A file is put together as an [Assembly]: what other
/// files share (the head or ZIP entries of the template, images, font subsets) by reference, the rest as literal bytes,
/// uncompressed, so that no zlib takes part.
@NullMarked
package cn.jiazhu.render;

import org.jspecify.annotations.NullMarked;
