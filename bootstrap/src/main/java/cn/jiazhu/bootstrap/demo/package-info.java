/// The demonstration: what a holder, a province and a stranger see, told step by step. It sees only HTTP and the bytes
/// it downloads, and reads those with readers of its own ([PdfReader], [OfdReader], [QrReader]) that share no class
/// with
/// the writers; a rule of the house says so.
@NullMarked
package cn.jiazhu.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
