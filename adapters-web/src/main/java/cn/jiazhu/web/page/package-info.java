/// What pages show, fully worded; the templates beside their generated classes only lay it out.
@NullMarked
package cn.jiazhu.web.page;

import org.jspecify.annotations.NullMarked;
