package planted.web;

import com.fasterxml.jackson.databind.JsonNode;

record ReadsJson(JsonNode tree) {}
