package dev.chiteki.server.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.setting.Secret;
import dev.chiteki.server.database.InstallationKeys;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SecretSealTest {

    private static final String ONE = "0123456789abcdef0123456789abcdef";
    private static final String OTHER = "fedcba9876543210fedcba9876543210";
    private static final SecretPlace PLACE = new SecretPlace(new TenantId("sapporo"), "mail", "token");

    private final Random random = new Random(20_020_701);

    @Test
    void whatWasSealedOpensInItsPlaceAndNeverLooksTheSameTwice() {
        SecretSeal seal = seal("1", Map.of("1", ONE));
        Set<String> seen = new HashSet<>();

        for (int round = 0; round < 500; round++) {
            Secret secret = Secret.of(text(1 + random.nextInt(300)));
            Sealed sealed = seal.seal(secret, PLACE);

            assertThat(seal.open(sealed, PLACE)).contains(secret);
            assertThat(seen.add(sealed.content())).isTrue();
        }
    }

    @Test
    void everyChangedBitKeepsItShut() {
        SecretSeal seal = seal("1", Map.of("1", ONE));
        byte[] sealed = Base64.getDecoder()
                .decode(seal.seal(Secret.of("札幌の合言葉 s3cr3t"), PLACE).content());

        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);

            assertThat(seal.open(new Sealed("1", Base64.getEncoder().encodeToString(changed)), PLACE))
                    .as("bit " + bit)
                    .isEmpty();
        }
    }

    @Test
    void everyShortenedContentAndEveryOtherTextKeepsItShut() {
        SecretSeal seal = seal("1", Map.of("1", ONE));
        byte[] sealed =
                Base64.getDecoder().decode(seal.seal(Secret.of("s3cr3t"), PLACE).content());

        for (int length = 0; length < sealed.length; length++) {
            String shorter = Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(sealed, length));
            assertThat(seal.open(new Sealed("1", shorter), PLACE)).isEmpty();
        }
        assertThat(seal.open(new Sealed("1", "no base64 at all!"), PLACE)).isEmpty();
    }

    @Test
    void inAnotherPlaceOrUnderAnotherKeysNameItStaysShut() {
        SecretSeal seal = seal("1", Map.of("1", ONE, "2", ONE));
        Sealed sealed = seal.seal(Secret.of("s3cr3t"), PLACE);

        for (SecretPlace other : List.of(
                new SecretPlace(new TenantId("sendai"), "mail", "token"),
                new SecretPlace(new TenantId("sapporo"), "maps", "token"),
                new SecretPlace(new TenantId("sapporo"), "mail", "password"))) {
            assertThat(seal.open(sealed, other)).isEmpty();
        }
        assertThat(seal.open(new Sealed("2", sealed.content()), PLACE)).isEmpty();
    }

    @Test
    void anotherInstallationsKeyOfTheSameNameDoesNotOpenIt() {
        Sealed sealed = seal("1", Map.of("1", ONE)).seal(Secret.of("s3cr3t"), PLACE);

        assertThat(seal("1", Map.of("1", OTHER)).open(sealed, PLACE)).isEmpty();
    }

    @Test
    void afterTheKeyHasChangedTheOldOneOpensAsLongAsItIsThere() {
        Sealed old = seal("1", Map.of("1", ONE)).seal(Secret.of("s3cr3t"), PLACE);
        SecretSeal both = seal("2", Map.of("1", ONE, "2", OTHER));

        Sealed fresh = both.seal(both.open(old, PLACE).orElseThrow(), PLACE);

        assertThat(fresh.keyId()).isEqualTo("2");
        SecretSeal onlyNew = seal("2", Map.of("2", OTHER, "1", OTHER));
        assertThat(onlyNew.open(fresh, PLACE)).contains(Secret.of("s3cr3t"));
        assertThat(onlyNew.open(old, PLACE)).isEmpty();
    }

    @Test
    void aSecretTellsNothingOfItself() {
        Secret secret = Secret.of("s3cr3t");

        assertThat(secret + " " + new SettingsChange(1, Map.of("token", "s3cr3t"), Set.of())
                        + new SettingKeyOptions("1", Map.of("1", ONE + "s3cr3t")))
                .doesNotContain("s3cr3t")
                .doesNotContain(ONE);
        assertThat(secret.hashCode()).isEqualTo(Secret.of("another").hashCode());
        assertThat(secret).isNotEqualTo(Secret.of("another")).isNotEqualTo(Secret.unset());
        assertThatThrownBy(() -> Secret.of("x".repeat(Secret.LONGEST) + "s3cr3t"))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("s3cr3t");
    }

    @Test
    void keysAreNamedPlainlyAndLongEnough() {
        assertThatThrownBy(() -> new SettingKeyOptions("Nr 1", Map.of())).hasMessageContaining("Nr 1");
        assertThatThrownBy(() -> new SettingKeyOptions("2", Map.of("2", "short")))
                .hasMessageContaining("chiteki.setting-keys.secrets.2")
                .message()
                .doesNotContain("short ");
    }

    private SecretSeal seal(String current, Map<String, String> secrets) {
        SettingKeys keys = new SettingKeys(
                current,
                new TreeSet<>(secrets.keySet()),
                id -> InstallationKeys.derive(String.valueOf(secrets.get(id)), "setting-key:" + id));
        return new SecretSeal(keys, new SecureRandom());
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append((char) (random.nextBoolean() ? 'a' + random.nextInt(26) : 'あ' + random.nextInt(80)));
        }
        return text.toString();
    }
}
