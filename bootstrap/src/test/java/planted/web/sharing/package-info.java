/// Planted.
@NullMarked
package planted.web.sharing;

import org.jspecify.annotations.NullMarked;
