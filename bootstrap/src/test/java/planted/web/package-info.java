/// Planted violations: see PlantedViolationsTest.
@NullMarked
package planted.web;

import org.jspecify.annotations.NullMarked;
