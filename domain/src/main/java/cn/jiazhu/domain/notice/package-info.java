/// What holders are told without having asked, and when.
@NullMarked
package cn.jiazhu.domain.notice;

import org.jspecify.annotations.NullMarked;
