/// What the pages of the simulators show; the templates beside their generated classes only lay it out.
@NullMarked
package cn.jiazhu.platform.sandbox.page;

import org.jspecify.annotations.NullMarked;
