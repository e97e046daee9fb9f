/// The rules of annotating (加注) registration certificates, as plain values and functions.
///
/// - [cn.jiazhu.domain.certificate]: what is registered about a holder, and how it stands on a day.
/// - [cn.jiazhu.domain.identity]: who somebody has been proven to be, and how fresh that proof is.
/// - [cn.jiazhu.domain.annotation]: may a copy be made, until when does it count, what becomes of it.
/// - [cn.jiazhu.domain.registry]: what a report changes, and which copies it ends.
/// - [cn.jiazhu.domain.operator]: who works at the ministry's console, and who may do what there.
/// - [cn.jiazhu.domain.verification]: what a third party is told about a copy.
///
/// Nothing here reads a clock, a file or a setting; days are days in Asia/Shanghai, instants are UTC.
@NullMarked
package cn.jiazhu.domain;

import org.jspecify.annotations.NullMarked;
