/// The steps of a press (architecture.md §1), shared by the press itself, by "check now" and by the worker.
@NullMarked
package cn.jiazhu.application.press;

import org.jspecify.annotations.NullMarked;
