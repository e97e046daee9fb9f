/// Planted violations: see PlantedViolationsTest.
@NullMarked
package planted.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
