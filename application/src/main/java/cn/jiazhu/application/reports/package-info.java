/// How reports of the registry become stored facts: the step that every way of reporting shares.
@NullMarked
package cn.jiazhu.application.reports;

import org.jspecify.annotations.NullMarked;
