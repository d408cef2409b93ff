import type { CodegenConfig } from '@graphql-codegen/cli';
import { preset } from '@graphql-codegen/client-preset';

/** The client preset, cut down to the one file that is used: operation types and document strings. */
const documentsOnly: typeof preset = {
  ...preset,
  buildGeneratesSection: async (options) =>
    (await preset.buildGeneratesSection(options)).filter((file) => file.filename.endsWith('/graphql.ts')),
};

const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: ['../console/src/**/*.graphql'],
  generates: {
    '../console/src/generated/': {
      preset: documentsOnly,
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        strictScalars: true,
        scalars: { DateTime: 'string', SafeInt: 'number' },
        enumType: 'string-literal',
        immutableTypes: true,
        arrayInputCoercion: false,
      },
    },
  },
};

export default config;
