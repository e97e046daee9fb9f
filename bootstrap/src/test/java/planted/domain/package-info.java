/// Planted violations: see PlantedViolationsTest.
@NullMarked
package planted.domain;

import org.jspecify.annotations.NullMarked;
