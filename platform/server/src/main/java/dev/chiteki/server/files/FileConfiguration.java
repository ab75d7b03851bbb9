package dev.chiteki.server.files;

import dev.chiteki.api.files.StoredFile;
import dev.chiteki.server.audit.AuditTrail;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ties files to the audit trail. */
@Configuration(proxyBeanMethods = false)
class FileConfiguration {

    @Bean
    FileTrail fileTrail(AuditTrail audit) {
        return added -> {
            StoredFile file = added.file();
            Map<String, @Nullable String> values = new HashMap<>();
            values.put("plugin", added.pluginId());
            values.put("name", file.name());
            values.put("contentType", file.contentType());
            values.put("size", Long.toString(file.size()));
            values.put("sha256", file.sha256());
            audit.record("file.store", "file " + file.id(), null, values);
        };
    }
}
