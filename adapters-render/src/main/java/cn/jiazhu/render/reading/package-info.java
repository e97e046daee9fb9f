/// Reads files that strangers hand in; the door is [ForeignFiles].
///
/// It shares no class with the writers: what those get wrong must not look right here. A file that is not byte for byte
/// the issued one is laid beside it. For a PDF, what follows the issued bytes is read revision by revision, every byte
/// of it accounted for ([PdfRevisions]), and judged object by object ([PdfComparison]). For an OFD, the archive is read
/// strictly ([OfdArchive]) and compared part by part ([OfdComparison]). Whatever is not understood counts as altered.
@NullMarked
package cn.jiazhu.render.reading;

import org.jspecify.annotations.NullMarked;
