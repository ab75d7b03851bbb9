// What a plugin's id may be, as the platform reads it at a start; and what Java makes of it in a package.
def reserved = ['administration', 'manual', 'platform']
def words = ['abstract', 'assert', 'boolean', 'break', 'byte', 'case', 'catch', 'char', 'class', 'const', 'continue', 'default',
        'do', 'double', 'else', 'enum', 'extends', 'false', 'final', 'finally', 'float', 'for', 'goto', 'if', 'implements', 'import',
        'instanceof', 'int', 'interface', 'long', 'native', 'new', 'null', 'package', 'private', 'protected', 'public', 'return',
        'short', 'static', 'strictfp', 'super', 'switch', 'synchronized', 'this', 'throw', 'throws', 'transient', 'true', 'try',
        'void', 'volatile', 'while']

def id = request.properties['id']
def finding = null
if (!(id ==~ /[a-z][a-z0-9]{1,19}/)) {
    finding = "\"${id}\" cannot be a plugin id. Use 2 to 20 lower-case letters and digits, beginning with a letter: -Did=visits"
} else if (reserved.contains(id)) {
    finding = "\"${id}\" cannot be a plugin id: the platform uses it for itself. Choose another one."
} else if (words.contains(id)) {
    finding = "\"${id}\" cannot be a plugin id: it is a word of Java, and the package would not compile. Choose another one."
}
if (finding != null) {
    new File(request.outputDirectory, request.artifactId).deleteDir()
    throw new IllegalArgumentException(finding)
}
