/// Planted violations: see PlantedViolationsTest.
@NullMarked
package planted.application;

import org.jspecify.annotations.NullMarked;
