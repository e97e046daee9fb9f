/// Those who work at the ministry's console: who they are, and the one table of who may do what ([Deed]).
///
/// What takes a right away, or gives power, is proposed by one and approved by another; nobody approves his own act.
@NullMarked
package cn.jiazhu.domain.operator;

import org.jspecify.annotations.NullMarked;
