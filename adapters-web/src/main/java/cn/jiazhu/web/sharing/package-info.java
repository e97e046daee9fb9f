/// A second front end: the sharing interface (GB/T 36906), by which other systems ask about certificates. It knows the
/// use cases and nothing of the first one; [Sharing] is its door.
@NullMarked
package cn.jiazhu.web.sharing;

import org.jspecify.annotations.NullMarked;
