/// Planted violations: see PlantedViolationsTest.
@NullMarked
package planted.application.holder;

import org.jspecify.annotations.NullMarked;
