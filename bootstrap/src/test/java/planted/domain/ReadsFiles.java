package planted.domain;

import java.io.File;

public record ReadsFiles(File file) {}
