package dev.chiteki.testbed;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Texts that are their own keys, with what would be filled in, for forms and words that are tested without their plugin:
 * {@code saved[3]}; a formatted value is {@code 3 as read}, the reader's language Japanese.
 *
 * <p>The API stands above the testbed, so whoever tests names its interface: {@code KeysAsTexts.of(Texts.class)}.
 */
public final class KeysAsTexts implements InvocationHandler {

    private KeysAsTexts() {}

    /** Texts as that interface has them: {@code get}, {@code in}, {@code format} and {@code locale}. */
    public static <T> T of(Class<T> texts) {
        return texts.cast(Proxy.newProxyInstance(texts.getClassLoader(), new Class<?>[] {texts}, new KeysAsTexts()));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws ReflectiveOperationException {
        @Nullable Object[] given = arguments == null ? new Object[0] : arguments;
        return switch (method.getName()) {
            case "get" -> given[0] + Arrays.toString((Object[]) given[1]);
            case "in" -> given[1] + Arrays.toString((Object[]) given[2]);
            case "format" -> given[0] + " as read";
            case "locale" -> Locale.JAPANESE;
            default -> method.invoke(this, given);
        };
    }
}
