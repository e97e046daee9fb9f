/// What the QR on a copy says to whoever has no network: the facts of the face in few bytes, signed.
///
/// A [QrStatement] is packed into bytes, written here as hexadecimal digits; with a signature behind them they are a
/// [QrPayload], as decimal digits behind the copy's address a [QrText]. Whatever is read is written again and compared:
/// a statement has one spelling, and every other is refused ([cn.jiazhu.domain.InvalidValue]). The spelling is
/// published (`docs/qr.md`) and never changes; another one would have another version.
@NullMarked
package cn.jiazhu.domain.qr;

import org.jspecify.annotations.NullMarked;
