/// Planted violations: see PlantedViolationsTest.
@NullMarked
package planted.persistence;

import org.jspecify.annotations.NullMarked;
