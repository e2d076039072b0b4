/** The MarkdownContent component that was configured before this plugin; see markdown-content.ts. */
declare module 'virtual:knowledge-check/MarkdownContent' {
  const MarkdownContent: typeof import('@astrojs/starlight/components/MarkdownContent.astro').default;
  export default MarkdownContent;
}
