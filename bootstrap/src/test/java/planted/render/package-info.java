/// Planted violations: see PlantedViolationsTest.
@NullMarked
package planted.render;

import org.jspecify.annotations.NullMarked;
