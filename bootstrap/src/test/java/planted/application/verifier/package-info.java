/// Planted violations: see PlantedViolationsTest.
@NullMarked
package planted.application.verifier;

import org.jspecify.annotations.NullMarked;
