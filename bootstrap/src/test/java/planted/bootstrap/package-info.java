/// Planted violations: see PlantedViolationsTest.
@NullMarked
package planted.bootstrap;

import org.jspecify.annotations.NullMarked;
