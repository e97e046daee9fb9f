/// Planted violations: see PlantedViolationsTest.
@NullMarked
package planted.application.port;

import org.jspecify.annotations.NullMarked;
