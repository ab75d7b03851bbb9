package dev.chiteki.server.setting;

/**
 * An encrypted secret.
 *
 * @param keyId under which key
 * @param content initialisation vector, cipher text and tag in Base64
 */
record Sealed(String keyId, String content) {}
